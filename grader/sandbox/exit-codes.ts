/** The child's way to say that the engine lost control of its heap: the parent reads it as the memory limit. */
export const catastropheExitCode = 70;
