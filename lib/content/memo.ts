/** Remembers the last `capacity` answers of a pure function of one string. */
export function memoise<T>(make: (key: string) => T, capacity: number): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    const answer = answers.get(key) ?? make(key);
    // Last used is last in the map, so the first is the one to forget.
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > capacity && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
