const unsafe = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Without signs that would reach the terminal itself; every other sign keeps its place. */
export const clean = (text: string) => text.replace(unsafe, ' ');
