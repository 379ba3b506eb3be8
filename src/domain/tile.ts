import * as v from 'valibot';

/** The six situations of the home page: `content/tiles.yaml`. */
export const tilesFile = v.strictObject({
  tiles: v.array(v.strictObject({ id: v.string(), icon: v.string(), text: v.string(), topic: v.string() })),
});
export type TilesFile = v.InferOutput<typeof tilesFile>;
