import { PictureOutlined } from '@ant-design/icons';
import { Image } from 'antd';
import { COLORS } from '../platform/theme';

export const mediaUrl = (sha256: string) => `/media/${sha256}`;

/** A picture of the data folder as a thumbnail; a quiet placeholder where there is none. */
export function Thumbnail({
  sha256,
  alt,
  size = 44,
  zoom = false,
}: {
  sha256: string | null;
  alt: string;
  size?: number;
  zoom?: boolean;
}) {
  const style = {
    width: size,
    height: size,
    borderRadius: 6,
    objectFit: 'cover',
    background: '#f1ece2',
    flex: 'none',
  } as const;
  if (!sha256) {
    return (
      <span
        style={{ ...style, display: 'inline-grid', placeItems: 'center', color: COLORS.inkSoft }}
        aria-hidden
      >
        <PictureOutlined />
      </span>
    );
  }
  if (zoom) return <Image src={mediaUrl(sha256)} alt={alt} width={size} height={size} style={style} />;
  return <img src={mediaUrl(sha256)} alt={alt} style={style} loading="lazy" />;
}
