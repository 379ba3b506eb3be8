// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';

it('draws Preact elements in tests', () => {
  render(<p lang="th">ข้อความ</p>);
  expect(screen.getByText('ข้อความ').lang).toBe('th');
});
