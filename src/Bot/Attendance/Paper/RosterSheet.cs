using SkiaSharp;

namespace AfterSchoolBot.Bot.Attendance.Paper;

/// <summary>One line of a printed list: who, where, and who may fetch the child.</summary>
internal sealed record RosterLine(string Name, string Where, string Fetchers);

/// <summary>A list as it is printed, with the moment it was made: what it says may have changed since.</summary>
internal sealed record PrintedRoster(string Title, string MadeAt, IReadOnlyList<string> Header, IReadOnlyList<RosterLine> Lines);

/// <summary>A class on paper for a day without the net: name, club and hours, boxes to tick, and who may fetch the child. A4, as many pages as it takes.</summary>
internal sealed class RosterSheet(SKTypeface typeface)
{
    // A4 in points
    private const float PageWidth = 595;
    private const float PageHeight = 842;
    private const float Inset = 32;
    private const float Row = 21;
    private const float Top = 84;
    private const int APage = (int)((PageHeight - Top - Inset) / Row);

    private static readonly float[] Columns = [Inset, Inset + 26, Inset + 112, Inset + 226, Inset + 262, Inset + 298];
    private static readonly SKColor Ink = new(0x1c, 0x2b, 0x2d);
    private static readonly SKColor Quiet = new(0x5a, 0x6a, 0x6b);

    public byte[] ToPdf(PrintedRoster roster)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            var pages = roster.Lines.Chunk(APage).ToList();
            for (var page = 0; page < pages.Count; page++)
            {
                Draw(document.BeginPage(PageWidth, PageHeight), roster, pages[page], page, pages.Count);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    private void Draw(SKCanvas canvas, PrintedRoster roster, RosterLine[] lines, int page, int pages)
    {
        Write(canvas, roster.Title, Inset, 44, 16, Ink, PageWidth - (2 * Inset), bold: true);
        Write(canvas, pages == 1 ? roster.MadeAt : $"{roster.MadeAt}  {page + 1}/{pages}", Inset, 60, 9, Quiet, PageWidth - (2 * Inset));
        for (var column = 0; column < Columns.Length; column++) Write(canvas, roster.Header[column], Columns[column], Top - 6, 9, Quiet, WidthOf(column), bold: true);

        using var rule = new SKPaint { Color = new(0xc4, 0xcc, 0xca), StrokeWidth = 0.6f };
        using var box = new SKPaint { Color = Ink, Style = SKPaintStyle.Stroke, StrokeWidth = 0.9f };
        for (var index = 0; index < lines.Length; index++)
        {
            var y = Top + (index * Row);
            canvas.DrawLine(Inset, y, PageWidth - Inset, y, rule);
            string[] cells = [Bot.Texts.Number((page * APage) + index + 1), lines[index].Name, lines[index].Where, "", "", lines[index].Fetchers];
            for (var column = 0; column < cells.Length; column++) Write(canvas, cells[column], Columns[column], y + 14, 10, Ink, WidthOf(column));
            canvas.DrawRect(Columns[3] + 4, y + 5, 11, 11, box);
            canvas.DrawRect(Columns[4] + 4, y + 5, 11, 11, box);
        }
    }

    private static float WidthOf(int column) => (column + 1 < Columns.Length ? Columns[column + 1] : PageWidth - Inset) - Columns[column] - 4;

    /// <summary>What is too long for its place is written smaller, never cut.</summary>
    private void Write(SKCanvas canvas, string text, float x, float y, float size, SKColor colour, float width, bool bold = false)
    {
        using var font = new SKFont(typeface, size) { Embolden = bold, Subpixel = true, LinearMetrics = true };
        var wide = font.MeasureText(text);
        if (wide > width) font.Size = size * width / wide;
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
    }
}
