"""One module for each resource: functions that build requests from arguments."""
