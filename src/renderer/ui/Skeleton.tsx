import { Skeleton as AntSkeleton } from 'antd';

/** The shape of a page while its code or its first data comes. */
export function Skeleton() {
  return <AntSkeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
}
