/// <reference path="./virtual.d.ts" />
// Part of the first load: keep it small.
import constants from 'virtual:parasol-site';
import type { Site } from '../domain/site.ts';

/** The edition's constants. */
export const site: Site = constants;
