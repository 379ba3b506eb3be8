/**
 * What keeps a Firefox quiet, so that a test can tell its requests from the page's. Nothing here changes how it treats a page. Measured on
 * Firefox ESR 153 behind a proxy that refuses everything: idle for ten minutes, it asks nobody.
 */
export const QUIET: Record<string, string | number | boolean> = {
  // First-run pages, questions, and the news on a new tab.
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.topsites.contile.enabled': false,
  'browser.warnOnQuit': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'termsofuse.bypassNotification': true,
  // Reports, studies and experiments.
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
  // Updates and lists. The settings server's address is only heeded with MOZ_REMOTE_SETTINGS_DEVTOOLS in the environment.
  'app.update.disabledForTesting': true,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.google5.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.update': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': '',
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  // "Is there internet?", push messages, and names asked over HTTPS.
  'dom.push.connection.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.trr.mode': 5,
  // Driving it shall not change it: this list of the remote agent's own would, among others, its way with history.
  'remote.prefs.recommended': false,
};

/** The proxy for all but this machine itself. */
export function proxyPreferences(address: string): typeof QUIET {
  const { hostname, port } = new URL(address);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': 'localhost,127.0.0.1,::1',
  };
}
