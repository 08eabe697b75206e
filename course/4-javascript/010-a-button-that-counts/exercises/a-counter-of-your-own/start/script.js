// Keep the number

// Find the parts of the page

// Say what a press does

// Join the two
