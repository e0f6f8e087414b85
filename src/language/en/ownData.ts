/** Texts of one's own data: tables, points drawn by hand, files. */
export const ownData = {
  ownData: {
    open: "Your own table …",
    title: "Your own data",
    how: "Paste a table here or drop a file anywhere on the page: one row for each sample, cells separated by commas, semicolons or tabs. Nothing leaves this browser.",
    table: "Table",
    long: "{{name}}: {{count}} characters, too long to show",
    choose: "Choose a file …",
    separator: "Separator",
    comma: "Comma",
    semicolon: "Semicolon",
    tab: "Tab",
    header: "First row holds names",
    preview: "First rows; tick the columns that go in",
    row: "Row",
    column: "column {{column}}",
    target: "Target",
    targetColumn: "{{name}} (target)",
    kind: "What the target holds",
    classes: "classes",
    values: "numbers",
    size_one: "{{count}} row, {{columns}} columns.",
    size_other: "{{count}} rows, {{columns}} columns.",
    more_one: "{{count}} more column is not shown.",
    more_other: "{{count}} more columns are not shown.",
    meaning_one: "{{count}} sample for a {{layers}} network, {{loss}}.",
    meaning_other: "{{count}} samples for a {{layers}} network, {{loss}}.",
    classList: "Classes: {{classes}}.",
    train: "Train on this table",
    fitted: "The network's ends now fit your data: {{layers}}, {{loss}}.",
    empty: "There is no row in this table. Paste at least two rows, or choose another file.",
    headerOnly:
      "There is only a header in this table. Add a row for each sample, or say that the first row holds no names.",
    notText: "This file is not a text. Save the table as CSV and choose that file.",
    tooLarge: "{{name}} has {{size}} MB; at most {{max}} MB are read. Take a part of its rows.",
    tooManyRows: "The table has more than {{max}} rows. Take a part of them.",
    tooManyNumbers:
      "The chosen columns hold {{count}} numbers; at most {{max}} are possible. Take fewer columns or rows.",
    tooManyParameters:
      "A {{layers}} network has {{count}} parameters; at most {{max}} are possible. Take fewer columns, or smaller hidden layers.",
    oneColumn: "Every row has only one cell. Choose the separator that stands between the cells.",
    blankRow: "Row {{row}} is empty. Remove it.",
    ragged_one:
      "Row {{row}} has {{count}} cell, the first row has {{width}}. Give every row the same number of cells, or choose another separator.",
    ragged_other:
      "Row {{row}} has {{count}} cells, the first row has {{width}}. Give every row the same number of cells, or choose another separator.",
    quote: "The quotation mark in row {{row}} is never closed, or stands inside a cell. Close it or remove it.",
    emptyCell: "Row {{row}}, column {{column}}: the cell is empty. Fill it in, or leave the column out.",
    notANumber:
      'Row {{row}}, column {{column}}: "{{found}}" is not a number. Correct the cell, or leave the column out.',
    notFinite:
      "Row {{row}}, column {{column}}: {{found}} is too large for a number. Correct the cell, or leave the column out.",
    constant:
      "Column {{column}} holds the same number in every row, so standardising would divide by zero. Leave the column out, or switch standardising off.",
    constantTarget:
      "The target, column {{column}}, is the same in every row: there is nothing to learn. Choose another target.",
    oneClass:
      'The target, column {{column}}, holds only the class "{{found}}": there is nothing to tell apart. Choose another target.',
    tooManyClasses:
      "The target, column {{column}}, holds {{count}} different classes; at most {{max}} are possible. Take it as numbers, or choose another target.",
    noInputs: "No column goes in. Tick at least one.",
    noExperiment: "{{name}} holds no experiment that this version can read. What was on show stays.",
    landscapeLost:
      "The landscape in {{name}} cannot be built. What was on show stays. Mend the file and drop it again:",
    salvaged: "Part of {{name}} could not be used. What is valid was kept:",
    linkTooLong:
      "With these data the experiment is too long for a link ({{length}} characters or more; at most {{limit}}). The address stays as it was: save a file under Share, and drop it here to come back.",
    save: "Save as a file",
  },
  pad: {
    open: "Draw points",
    close: "Stop drawing",
    mode: "What is drawn",
    classes: "Two classes",
    curve: "y over x",
    tool: "Pen",
    class: "class {{label}}",
    add: "point",
    erase: "erase",
    clear: "Clear",
    count_one: "{{count}} point.",
    count_other: "{{count}} points.",
    tooFew: "From two points on the network learns them; until then the data before stay.",
    how: "Press or drag to set points. With the keyboard: arrow keys move the cross, Enter acts, Delete takes the nearest away.",
    label: "Pad for points. Cross at {{x}}, {{y}}.",
  },
} as const;
