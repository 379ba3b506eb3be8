/** What the build knows of the edition; `compile/` provides it. */
declare module 'virtual:parasol-site' {
  const site: import('../domain/site.ts').Site;
  export default site;
}
