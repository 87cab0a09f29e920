"""One module for each resource: from the arguments of a method to its request."""
