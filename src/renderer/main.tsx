import './platform/firstQuestions';
import './platform/policy';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { askedWho, beforeDrawing } from './platform/firstAnswers';
import { rememberedLocale } from './platform/i18n';
import 'antd/dist/antd.css';
import './app/base.css';
import './app/classes.css';

const element = document.getElementById('root');
if (!element) throw new Error('index.html lost its #root');
const root = createRoot(element);
void beforeDrawing(askedWho).then(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
// Whoever looks into the browser's storage first waits for main: now, while main reads its code, and not once it has answered.
rememberedLocale();
