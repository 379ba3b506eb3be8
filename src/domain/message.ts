import type messages from '../../locales/en.json';

/** A UI message's key, without the plural ending: `home.title`, `filter.found`. The keys follow `locales/en.json`. */
export type MessageKey = BaseKey<keyof typeof messages>;

type BaseKey<K> = K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K;

/** Looks a UI message up in the page's language; `count` picks the plural form. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;
