/** The message of what "threw" where the engine could not compile a file for its nesting. */
export const nestedTooDeeply = "The source is nested too deeply to be compiled.";
