import { z } from 'zod';

/** Discord counts code points, without space around them. */
export const lengthOf = (value: unknown): number =>
  typeof value === 'string' ? [...value.trim()].length : 0;

export const text = (least: number, most: number) =>
  z.string().refine((value) => lengthOf(value) >= least && lengthOf(value) <= most, {
    error: ({ input }) => `Must be between ${least} and ${most} in length, is ${lengthOf(input)}.`,
  });

const id = z.int().min(0).optional();
const disabled = z.boolean().optional();
const customId = text(1, 100);
const webUrl = text(1, 512).refine(
  (url) => /^(https?|discord):\/\/[^\s/]/.test(url),
  'Not a well formed URL.',
);
const media = z.object({
  url: text(1, 2048).refine((url) => /^(https?|attachment):\/\/./.test(url), 'Not a well formed URL.'),
});
const emoji = z.looseObject({ id: z.string().nullish(), name: z.string().nullish() });

const linkStyle = 5;
const premiumStyle = 6;
const button = z
  .object({
    type: z.literal(2),
    id,
    style: z.int().min(1).max(premiumStyle),
    label: text(1, 80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: webUrl.optional(),
    sku_id: z.string().optional(),
    disabled,
  })
  .refine(({ style, label, emoji: sign }) => style === premiumStyle || label || sign, {
    path: ['label'],
    error: 'A button needs a label or an emoji.',
  })
  .refine(({ style, url, custom_id }) => style !== linkStyle || (url && !custom_id), {
    path: ['url'],
    error: 'A link button needs a url and no custom id.',
  })
  .refine(({ style, url, custom_id }) => style >= linkStyle || (custom_id && !url), {
    path: ['custom_id'],
    error: 'A button needs a custom id and no url.',
  });

const select = {
  id,
  custom_id: customId,
  placeholder: text(0, 150).optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled,
};
const option = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: text(0, 100).nullish(),
  emoji: emoji.optional(),
  default: z.boolean().optional(),
});
const stringSelect = z
  .object({ type: z.literal(3), ...select, options: z.array(option).min(1).max(25) })
  .refine(({ options }) => new Set(options.map(({ value }) => value)).size === options.length, {
    path: ['options'],
    error: 'The values of the options must be unique.',
  })
  .refine(
    ({ min_values = 1, max_values = 1, options }) => min_values <= max_values && max_values <= options.length,
    {
      path: ['max_values'],
      error: 'max_values must be at least min_values and at most the number of options.',
    },
  )
  .refine(({ options, max_values = 1 }) => options.filter((one) => one.default).length <= max_values, {
    path: ['options'],
    error: 'There are more default options than max_values.',
  });
const autoSelect = z.object({ type: z.literal([5, 6, 7, 8]), ...select });

const row = z
  .object({
    type: z.literal(1),
    id,
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect, autoSelect]))
      .min(1)
      .max(5),
  })
  .refine(({ components }) => components.length === 1 || components.every(({ type }) => type === 2), {
    path: ['components'],
    error: 'A row holds up to five buttons or one select.',
  });
const textDisplay = z.object({ type: z.literal(10), id, content: text(1, 4000) });
const thumbnail = z.object({ type: z.literal(11), id, media, description: text(0, 1024).nullish() });
const section = z.object({
  type: z.literal(9),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const gallery = z.object({
  type: z.literal(12),
  id,
  items: z
    .array(z.object({ media, description: text(0, 1024).nullish() }))
    .min(1)
    .max(10),
});
const file = z.object({ type: z.literal(13), id, file: media });
const separator = z.object({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.int().min(1).max(2).optional(),
});
const inContainer = [row, textDisplay, section, gallery, file, separator] as const;
const container = z.object({
  type: z.literal(17),
  id,
  components: z.array(z.discriminatedUnion('type', inContainer)).min(1),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
});

export const rowSchema = row;
/** What can stand at the top of a message of Components V2. */
export const componentSchema = z.discriminatedUnion('type', [...inContainer, container]);
