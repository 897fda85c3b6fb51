import './app/policy';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { askedWho } from './app/ask';
import 'antd/dist/antd.css';
import './app/base.css';

const element = document.getElementById('root');
if (!element) throw new Error('index.html lost its #root');
const root = createRoot(element);
void askedWho.then(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
