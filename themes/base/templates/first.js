/* Before anything is shown: the numerals are ready at the first paint, so that nothing moves for them. */
document.fonts && document.fonts.load && document.fonts.load("1em 'Fengcai Numerals'", "0");
