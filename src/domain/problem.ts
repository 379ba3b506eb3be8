/** Something wrong in content, said to the person who can mend it. */
export type Problem = {
  file: string;
  /** 1-based; 0 when the problem is the file itself. */
  line: number;
  /** What is wrong, in an author's words. */
  message: string;
  /** What to do about it. */
  remedy: string;
  /** An error in source content stops the build. One in a translation blocks its segment. A warning is only listed. */
  level: 'error' | 'blocked' | 'warning';
};

/** `content/topics/pep.md:12: unknown token {fact.pep}; add it to content/facts.yaml or correct the name` */
export function formatProblem({ file, line, message, remedy }: Problem): string {
  return `${file}${line ? `:${line}` : ''}: ${message}; ${remedy}`;
}
