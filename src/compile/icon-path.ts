import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * An icon of the lucide family as the `d` of one path on a 24 × 24 grid, so that it costs a page one element: `clock` => `M2 12a10…`.
 * Undefined when the family has no icon of that name.
 */
export async function iconPath(name: string): Promise<string | undefined> {
  if (!/^[a-z0-9-]+$/.test(name)) return undefined;
  try {
    const svg = await readFile(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
    return pathOfSvg(svg);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'MODULE_NOT_FOUND'))
      return undefined;
    throw error;
  }
}

/** The paths of these icons by name, without those that the family does not have. */
export async function readIcons(names: string[]): Promise<Record<string, string>> {
  const paths = await Promise.all([...new Set(names)].map(async (name) => [name, await iconPath(name)] as const));
  return Object.fromEntries(paths.flatMap(([name, path]) => (path ? [[name, path]] : [])));
}

/** The shapes of an SVG joined into one path. Throws for a shape that the family does not use today. */
export function pathOfSvg(svg: string): string {
  const shapes = [...svg.matchAll(/<(path|circle|ellipse|line|rect|polyline|polygon)\s([^>]*?)\/>/g)];
  return shapes.map(([, shape = '', attributes = '']) => pathOf(shape, attributesOf(attributes))).join('');
}

type Attributes = Record<string, string>;

function attributesOf(text: string): Attributes {
  return Object.fromEntries([...text.matchAll(/([a-z0-9-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

function pathOf(shape: string, attributes: Attributes): string {
  const n = (name: string) => Number(attributes[name] ?? 0);
  switch (shape) {
    case 'path':
      return fromOrigin(attributes.d ?? '');
    case 'circle':
      return oval(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse':
      return oval(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'rect':
      return box(n('x'), n('y'), n('width'), n('height'), n('rx'));
    default:
      return `M${(attributes.points ?? '').trim()}${shape === 'polygon' ? 'z' : ''}`;
  }
}

const MOVE = /^m\s*(-?(?:\d*\.\d+|\d+))[\s,]*(-?(?:\d*\.\d+|\d+))[\s,]*/;

/**
 * A path that begins with a relative move would begin where the shape before it ended. Numbers after that move are relative lines, and
 * must stay so: `m9 20 3-6` => `M9 20l3-6`.
 */
function fromOrigin(d: string): string {
  return d.replace(MOVE, (move, x: string, y: string) => `M${x} ${y}${/[-.\d]/.test(d.charAt(move.length)) ? 'l' : ''}`);
}

function oval(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

function box(x: number, y: number, width: number, height: number, r: number): string {
  const corner = (dx: number, dy: number) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`;
}
