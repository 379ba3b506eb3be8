import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * When this content was made: `SOURCE_DATE_EPOCH` (seconds) if set, else the time of the last commit, so that the same commit gives
 * the same bytes; outside a repository, now.
 */
export async function builtAt(root: string): Promise<Date> {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? (await commitTime(root));
  return epoch ? new Date(Number(epoch) * 1000) : new Date();
}

async function commitTime(root: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['log', '-1', '--format=%ct'], { cwd: root });
    return stdout.trim() || undefined;
  } catch {
    // No git, no repository or no commit yet: every one of them means that there is no commit time.
    return undefined;
  }
}
