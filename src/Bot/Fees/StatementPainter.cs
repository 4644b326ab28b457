using AfterSchoolBot.Bot.Files;
using SkiaSharp;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>Draws a statement as one calm page, as high as it needs to be, for a phone or a printer.</summary>
internal sealed class StatementPainter : IDisposable
{
    private const float Width = 620, Margin = 54, Scale = 2;
    private const float Inner = Width - (2 * Margin);
    private const float Row = 27, Space = 26;

    private static readonly SKColor Ink = new(0x22, 0x2B, 0x2E), Quiet = new(0x6C, 0x79, 0x80), Hair = new(0xDC, 0xE2, 0xE3), Green = new(0x2C, 0x66, 0x58), Tint = new(0xF1, 0xF6, 0xF4);

    private readonly SKFont body, small, bold, title, amount;
    private readonly SKPaint paint = new() { IsAntialias = true };
    private SKCanvas? canvas;
    private float y;

    private StatementPainter(SKTypeface face)
    {
        body = new(face, 12);
        small = new(face, 10.5f);
        bold = new(face, 12) { Embolden = true };
        title = new(face, 24) { Embolden = true };
        amount = new(face, 21) { Embolden = true };
        foreach (var font in new[] { body, small, bold, title, amount }) (font.Edging, font.Subpixel, font.LinearMetrics, font.Hinting) = (SKFontEdging.Antialias, true, true, SKFontHinting.None);
    }

    public static byte[] Paint(StatementPage page, SKTypeface face)
    {
        using var painter = new StatementPainter(face);
        var height = painter.Draw(page, null);
        using var bitmap = new SKBitmap((int)(Width * Scale), (int)(height * Scale));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale(Scale);
            painter.Draw(page, canvas);
        }

        return Png.Of(bitmap);
    }

    public void Dispose()
    {
        body.Dispose();
        small.Dispose();
        bold.Dispose();
        title.Dispose();
        amount.Dispose();
        paint.Dispose();
    }

    /// <returns>How high the page is; without a canvas it is only measured.</returns>
    private float Draw(StatementPage page, SKCanvas? on)
    {
        (canvas, y) = (on, 0);
        Block(0, 0, Width, 7, Green, 0);
        y = 52;
        Text(page.School, Margin, small, Green);
        TextRight(page.Made, Width - Margin, small, Quiet);
        y += 38;
        Text(page.Title, Margin, title, Ink);
        y += 26;
        Text(page.Child, Margin, bold, Ink);
        y += 22;
        foreach (var (name, value) in page.Facts) Fact(name, value);
        foreach (var table in page.Tables) Table(table);
        Result(page);
        foreach (var note in page.Notes) Paragraph(note);
        return y + 40;
    }

    private void Fact(string name, string value)
    {
        const float names = 92;
        y += 4;
        Text(name, Margin, small, Quiet);
        foreach (var line in Lines(value, small, Inner - names))
        {
            Text(line, Margin + names, small, Ink);
            y += 16;
        }
    }

    private void Table(StatementTable table)
    {
        y += Space + 12;
        Text(table.Title, Margin, bold, Green);
        y += 24;
        var edges = Edges(table);
        for (var column = 0; column < table.Header.Count; column++) Cell(table.Header[column], column, edges, small, Quiet);
        y += 9;
        Line(Margin, Width - Margin, Ink);
        foreach (var row in table.Rows)
        {
            y += 18;
            var names = Lines(row[0], body, edges[1] - Margin - LongestOf(table, 1) - 12);
            for (var column = 1; column < row.Count; column++) Cell(row[column], column, edges, body, Ink);
            foreach (var (line, index) in names.Select((line, index) => (line, index)))
            {
                if (index > 0) y += 16;
                Text(line, Margin, body, Ink);
            }

            y += Row - 18;
            Line(Margin, Width - Margin, Hair);
        }

        for (var at = 0; at < table.Sums.Count; at++)
        {
            var last = at == table.Sums.Count - 1;
            y += at == 0 ? 22 : 20;
            TextRight(table.Sums[at].Name, Width - Margin - 96, last ? bold : small, last ? Ink : Quiet);
            TextRight(table.Sums[at].Value, Width - Margin, last ? bold : body, last ? Ink : Quiet);
        }
    }

    private void Result(StatementPage page)
    {
        y += Space + 4;
        Block(Margin, y, Inner, 54, Tint, 8);
        y += 33;
        Text(page.Result, Margin + 18, bold, Green);
        TextRight(page.Amount, Width - Margin - 18, amount, Green);
        y += 21 + 26;
    }

    private void Paragraph(string text)
    {
        foreach (var line in Lines(text, small, Inner))
        {
            Text(line, Margin, small, Quiet);
            y += 17;
        }
    }

    /// <summary>Right edges; each column as wide as its widest cell, the rest of the page is the first column's.</summary>
    private float[] Edges(StatementTable table)
    {
        var edges = new float[table.Header.Count];
        var right = Width - Margin;
        for (var column = edges.Length - 1; column > 0; column--)
        {
            edges[column] = right;
            right -= LongestOf(table, column) + 20;
        }

        return edges;
    }

    private float LongestOf(StatementTable table, int column) =>
        Math.Max(small.MeasureText(table.Header[column]), table.Rows.Select(row => body.MeasureText(row[column])).DefaultIfEmpty(0).Max());

    private void Cell(string text, int column, float[] edges, SKFont font, SKColor color)
    {
        if (column == 0) Text(text, Margin, font, color);
        else TextRight(text, edges[column], font, color);
    }

    /// <summary>Broken between Chinese letters anywhere, else at a blank.</summary>
    private static List<string> Lines(string text, SKFont font, float width)
    {
        var lines = new List<string>();
        var rest = text;
        while (font.MeasureText(rest) > width && rest.Length > 1)
        {
            var fits = rest.Length - 1;
            while (fits > 1 && font.MeasureText(rest.AsSpan(0, fits)) > width) fits--;
            var cut = fits;
            while (cut > 1 && rest[cut] < 0x2E80 && rest[cut - 1] < 0x2E80 && rest[cut - 1] != ' ') cut--;
            if (cut <= 1) cut = fits;
            while (cut > 1 && "，。；：、）》〕！？".Contains(rest[cut], StringComparison.Ordinal)) cut--;
            lines.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        lines.Add(rest);
        return lines;
    }

    private void Text(string text, float x, SKFont font, SKColor color)
    {
        paint.Color = color;
        canvas?.DrawText(text, x, y, SKTextAlign.Left, font, paint);
    }

    private void TextRight(string text, float x, SKFont font, SKColor color)
    {
        paint.Color = color;
        canvas?.DrawText(text, x, y, SKTextAlign.Right, font, paint);
    }

    private void Line(float from, float to, SKColor color)
    {
        paint.Color = color;
        canvas?.DrawRect(from, y, to - from, color == Ink ? 0.9f : 0.7f, paint);
    }

    private void Block(float x, float top, float width, float height, SKColor color, float corner)
    {
        paint.Color = color;
        canvas?.DrawRoundRect(x, top, width, height, corner, corner, paint);
    }
}
