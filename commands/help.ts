import { type Answer, answerOf } from '../src/answers/answer.ts';
import { type Message, message, UserError } from '../src/answers/message.ts';
import { type AnyCommand, defineCommand, type Option, text } from '../src/command.ts';

export default defineCommand({
  name: 'help',
  description: 'What you can ask, and how',
  examples: ['/help', '/help right'],
  options: {
    command: text({ description: 'One command', completion: 'command' }),
  },
  answer({ values, commands }) {
    if (values.command === undefined)
      return answer(message('title.help'), commands.map(lineOf), commands.length);
    const name = values.command.replace(/^\//, '').toLowerCase();
    const command = commands.find((candidate) => candidate.name === name);
    if (!command)
      throw new UserError('error.unknownCommand', {
        command: name.slice(0, 40),
        known: commands.map((one) => `/${one.name}`).join(', '),
      });
    const lines = [
      ...Object.entries(command.options as Record<string, Option>).map(([option, details]) =>
        message('line.option', {
          option,
          description: details.description,
          required: details.required ? 1 : 0,
          choices: details.choices?.join(', ') ?? '',
        }),
      ),
      ...command.examples.map((example) => message('line.example', { example })),
    ];
    return answer(
      message('title.helpCommand', { command: name, description: command.description }),
      lines,
      1,
    );
  },
});

const lineOf = (command: AnyCommand): Message =>
  message('line.command', {
    command: command.name,
    description: command.description,
    example: command.examples[0] ?? '',
  });

const answer = (title: Message, lines: Message[], total: number): Answer =>
  answerOf({ outcome: 'found', title, lines, total });
