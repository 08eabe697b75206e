// Your program goes below this line.
