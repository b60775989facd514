/** The file, or a part of it, cannot be read at all; the message is a sentence that says why. */
export class Unreadable extends Error {}
