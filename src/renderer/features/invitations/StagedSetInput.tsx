import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import { COLORS } from '../../platform/theme';
import { Thumbnail } from '../../ui/Media';
import { TextInput } from '../../ui/TextInput';
import { useUnsaved } from '../../ui/Unsaved';
import { ProductPicker } from '../../widgets/products/ProductPicker';
import { productName } from '../../widgets/products/productText';

export interface StagedThing {
  productId: number | null;
  name: string;
  prepared: boolean;
  pictureSha256: string | null;
}

interface Props {
  id?: string;
  value?: StagedThing[];
  onChange?: (value: StagedThing[]) => void;
  proposalId: number | null;
}

/** The set to have ready: from the proposal, from the catalogue, or anything that can be named. */
export function StagedSetInput({ id, value = [], onChange, proposalId }: Props) {
  const { t } = useTranslation();
  const [picking, setPicking] = useState(false);
  const [typed, setTyped] = useState('');
  const proposal = useCall('proposals.get', { id: proposalId ?? 1 }, { enabled: proposalId !== null });
  const has = (thing: Pick<StagedThing, 'productId' | 'name'>) =>
    value.some((other) => other.productId === thing.productId && other.name === thing.name);
  const add = (things: Omit<StagedThing, 'prepared'>[]) => {
    const fresh = things.filter((thing) => !has(thing)).map((thing) => ({ ...thing, prepared: false }));
    const different = fresh.filter(
      (thing, i) =>
        fresh.findIndex((other) => other.productId === thing.productId && other.name === thing.name) === i,
    );
    onChange?.([...value, ...different]);
  };
  const addTyped = () => {
    const name = typed.trim();
    if (name) add([{ productId: null, name, pictureSha256: null }]);
    setTyped('');
  };
  useUnsaved(typed.trim() !== '', t('common.discardWhat', { what: t('invitations.addThing') }));
  const planned =
    proposalId === null
      ? []
      : (proposal.data?.shown.rooms ?? [])
          .flatMap((room) => room.items)
          .filter((item) => item.productId !== null && item.decision !== 'refused')
          .map(({ productId, name, pictureSha256 }) => ({ productId, name, pictureSha256 }));
  return (
    <Flex vertical gap={8} id={id}>
      {value.length > 0 && (
        <Flex wrap gap={8} style={{ maxHeight: 176, overflowY: 'auto' }}>
          {value.map((thing, index) => (
            <Flex
              key={`${thing.productId ?? 'x'}-${thing.name}`}
              align="center"
              gap={6}
              style={{ border: `1px solid ${COLORS.line}`, borderRadius: 8, padding: '3px 4px 3px 6px' }}
            >
              <Thumbnail sha256={thing.pictureSha256} alt="" size={30} />
              <Typography.Text ellipsis style={{ maxWidth: 150 }}>
                {thing.name}
              </Typography.Text>
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined style={{ fontSize: 10 }} />}
                aria-label={t('invitations.removeThing', { name: thing.name })}
                onClick={() => onChange?.(value.filter((_, other) => other !== index))}
              />
            </Flex>
          ))}
        </Flex>
      )}
      <Flex gap={8} wrap>
        {planned.some((thing) => !has(thing)) && (
          <Button size="small" onClick={() => add(planned)}>
            {t('invitations.fromProposal')}
          </Button>
        )}
        <Button size="small" icon={<PlusOutlined />} onClick={() => setPicking(true)}>
          {t('invitations.addProduct')}
        </Button>
        <TextInput
          size="small"
          max={60}
          style={{ flex: 1, minWidth: 180 }}
          placeholder={t('invitations.addThingHint')}
          aria-label={t('invitations.addThing')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={addTyped}
          onPressEnter={(event) => {
            event.preventDefault();
            if (!event.nativeEvent.isComposing) addTyped();
          }}
        />
      </Flex>
      <ProductPicker
        multiple
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(products) =>
          add(
            products.map((product) => ({
              productId: product.id,
              name: productName(product),
              pictureSha256: product.pictureSha256,
            })),
          )
        }
      />
    </Flex>
  );
}
