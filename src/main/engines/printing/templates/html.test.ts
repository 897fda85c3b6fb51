import { expect, test } from 'vitest';
import { html } from './html';

test('text never becomes markup, in content and in attributes', () => {
  const evil = `<script>alert("1")</script>' onload='x' & 王`;
  expect(html`<p title="${evil}">${evil}</p>`.text).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x&#39; &amp; 王">' +
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=&#39;x&#39; &amp; 王</p>',
  );
});

test('markup of ours stays markup, lists are joined, nothing leaves nothing', () => {
  const items = ['<b>', 'x'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}${null}${undefined}${false}${0}</ul>`.text).toBe(
    '<ul><li>&lt;b&gt;</li><li>x</li>0</ul>',
  );
});

test('emoji and right-to-left text pass unchanged', () => {
  expect(html`<td>${'👨‍👩‍👧 مرحبا'}</td>`.text).toBe('<td>👨‍👩‍👧 مرحبا</td>');
});
