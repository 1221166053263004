import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { createAddressReader } from '../../src/http/client-address.ts';
import { DEFAULT_SETTINGS, readServiceSettings } from '../../src/http/service-settings.ts';

test('settings that are not set have their usual values', () => {
  expect(readServiceSettings({})).toEqual(DEFAULT_SETTINGS);
  expect(readServiceSettings({ ONRECORD_MAX_COST: '', ONRECORD_TRUSTED_PROXIES: '' })).toEqual(
    DEFAULT_SETTINGS,
  );
});

test('settings are read', () => {
  expect(
    readServiceSettings({
      ONRECORD_PUBLIC_READ: 'false',
      ONRECORD_MAX_COST: '10',
      ONRECORD_POINTS_PER_MINUTE: '20',
      ONRECORD_MAX_SECONDS: '5',
      ONRECORD_CACHE_SECONDS: '0',
      ONRECORD_ANSWERS_MB: '0',
      ONRECORD_CORS_ORIGINS: 'https://a.example, http://localhost:3000',
      ONRECORD_TRUSTED_DOCUMENTS: 'documents.json',
      ONRECORD_TRUSTED_ONLY: 'true',
      ONRECORD_MAX_SUBSCRIPTIONS: '30',
      ONRECORD_EVENT_DAYS: '40',
      ONRECORD_WEBHOOKS_PRIVATE: 'true',
      ONRECORD_TRUSTED_PROXIES: 'loopback, 10.0.0.0/8',
      ONRECORD_PUBLIC_URL: 'https://onrecord.example/news/',
    }),
  ).toEqual({
    publicRead: false,
    maxCost: 10,
    maxSeconds: 5,
    pointsPerMinute: 20,
    cacheSeconds: 0,
    answersMegabytes: 0,
    corsOrigins: ['https://a.example', 'http://localhost:3000'],
    trustedDocuments: 'documents.json',
    trustedOnly: true,
    maxSubscriptions: 30,
    eventDays: 40,
    webhooksMayBePrivate: true,
    trustedProxies: ['loopback', '10.0.0.0/8'],
    publicUrl: 'https://onrecord.example/news',
  });
});

test.each(['0', '-1', '1.5', 'many', '9999999999'])('a cost of %s is refused by name', (value) => {
  expect(() => readServiceSettings({ ONRECORD_MAX_COST: value })).toThrow(
    `ONRECORD_MAX_COST must be a whole number from 1 to 1000000000; it is "${value}"`,
  );
});

test.each([
  ['*', null],
  ['https://a.example *', null],
  ['none', []],
])('pages that may ask: %s', (value, expected) => {
  expect(readServiceSettings({ ONRECORD_CORS_ORIGINS: value }).corsOrigins).toEqual(expected);
});

test.each(['a.example', 'https://a.example/', 'https://A.example', 'https://*.example', 'none,none'])(
  'no browser sends %s as an origin',
  (value) => {
    expect(() => readServiceSettings({ ONRECORD_CORS_ORIGINS: value })).toThrow(
      /^ONRECORD_CORS_ORIGINS must list origins such as "https:\/\/a.example", or be "\*" or "none"; it has "/,
    );
  },
);

test.each(['0', '86401'])('%s seconds for an operation are refused', (value) => {
  expect(() => readServiceSettings({ ONRECORD_MAX_SECONDS: value })).toThrow(
    `ONRECORD_MAX_SECONDS must be a whole number from 1 to 86400; it is "${value}"`,
  );
});

test('only trusted documents need some', () => {
  expect(() => readServiceSettings({ ONRECORD_TRUSTED_ONLY: 'true' })).toThrow(
    'ONRECORD_TRUSTED_ONLY is true: ONRECORD_TRUSTED_DOCUMENTS must name a file',
  );
});

test.each([
  'onrecord.example',
  'ftp://onrecord.example',
  'https://a:b@onrecord.example',
  'https://onrecord.example/?a',
])('a public address of %s is refused by name', (value) => {
  expect(() => readServiceSettings({ ONRECORD_PUBLIC_URL: value })).toThrow(
    `ONRECORD_PUBLIC_URL must be an address such as https://onrecord.example; it is "${value}"`,
  );
});

test.each([
  ['no proxy is trusted', [], '198.51.100.7', '10.0.0.1'],
  ['the proxy is trusted', ['10.0.0.0/8'], '198.51.100.7', '198.51.100.7'],
  ['a client made one up in front', ['10.0.0.0/8'], '203.0.113.9, 198.51.100.7', '198.51.100.7'],
])('the address of a client: %s', (_, trusted, forwarded, expected) => {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: '10.0.0.1' });
  const request = new IncomingMessage(socket);
  request.headers['x-forwarded-for'] = forwarded;
  expect(createAddressReader(trusted)(request)).toBe(expected);
});

test('a proxy that is no address is refused', () => {
  expect(() => createAddressReader(['nowhere'])).toThrow(
    /^ONRECORD_TRUSTED_PROXIES cannot be read: invalid IP address: nowhere/,
  );
});
