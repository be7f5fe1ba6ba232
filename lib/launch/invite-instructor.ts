/**
 * The one-time link that makes its opener the first instructor; null once there is one. A new link each time, because
 * only its hash is kept: whoever missed the last one starts again.
 */
export async function inviteFirstInstructor(databaseUrl: string, publicUrl: string): Promise<string | null> {
  const { createDb } = await import("#lib/db/index.ts");
  const { createInstructorToken, hasInstructor } = await import("#lib/accounts/index.ts");
  const db = createDb(databaseUrl);
  try {
    if (await hasInstructor(db)) return null;
    return new URL(`/instructor/${await createInstructorToken(db)}`, publicUrl).href;
  } finally {
    await db.$disconnect();
  }
}

export function invitationLine(link: string): string {
  return `  For the first instructor, works once:  ${link}`;
}
