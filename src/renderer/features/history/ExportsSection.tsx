import { HistoryList } from '../../widgets/history/HistoryDrawer';

/** Every export to Excel that was ever made, newest first: by whom, of what, with which filters, how many rows. */
export default function ExportsSection() {
  return (
    <div style={{ maxWidth: 720 }}>
      <HistoryList entity="exports" id={0} />
    </div>
  );
}
