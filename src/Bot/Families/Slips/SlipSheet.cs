using AfterSchoolBot.Bot.Files;
using QRCoder;
using SkiaSharp;

namespace AfterSchoolBot.Bot.Families.Slips;

/// <summary>Slips on paper: eight to a page of A4, with lines to cut along. The same drawing makes the PDF and the picture of a page.</summary>
internal sealed class SlipSheet(SKTypeface typeface)
{
    public const int APage = 8;

    private const int Columns = 2;
    private const int Rows = APage / Columns;

    // A4 in points
    private const float PageWidth = 595;
    private const float PageHeight = 842;
    private const float Width = PageWidth / Columns;
    private const float Height = PageHeight / Rows;
    private const float Inset = 20;
    private const float Picture = 74;

    private static readonly SKColor Ink = new(0x1c, 0x2b, 0x2d);
    private static readonly SKColor Quiet = new(0x5a, 0x6a, 0x6b);
    private static readonly SKColor Accent = new(0x1d, 0x5c, 0x63);
    private static readonly SKColor Tint = new(0xee, 0xf4, 0xf2);

    public byte[] ToPdf(IReadOnlyList<Slip> slips)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            foreach (var page in slips.Chunk(APage))
            {
                DrawPage(document.BeginPage(PageWidth, PageHeight), page);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>One slip alone, as a picture: for a chat, where it is opened or printed from.</summary>
    public byte[] ToPng(Slip slip) => ToPng(Width, Height, scale: 3, canvas => Draw(canvas, slip));

    public byte[] PageToPng(IReadOnlyList<Slip> page) => ToPng(PageWidth, PageHeight, scale: 2, canvas => DrawPage(canvas, page));

    private static byte[] ToPng(float width, float height, float scale, Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap((int)(width * scale), (int)(height * scale));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        draw(canvas);
        canvas.Flush();
        return Png.Of(bitmap);
    }

    private void DrawPage(SKCanvas canvas, IReadOnlyList<Slip> slips)
    {
        using var cut = new SKPaint { Color = new(0xb0, 0xb8, 0xb6), Style = SKPaintStyle.Stroke, StrokeWidth = 0.6f, PathEffect = SKPathEffect.CreateDash([4, 3], 0) };
        canvas.DrawLine(Width, 0, Width, PageHeight, cut);
        for (var row = 1; row < Rows; row++) canvas.DrawLine(0, row * Height, PageWidth, row * Height, cut);

        for (var index = 0; index < slips.Count; index++)
        {
            canvas.Save();
            canvas.Translate(index % Columns * Width, index / Columns * Height);
            Draw(canvas, slips[index]);
            canvas.Restore();
        }
    }

    private void Draw(SKCanvas canvas, Slip slip)
    {
        var inner = Width - (2 * Inset);
        canvas.Translate(0, 8);
        Write(canvas, slip.School, Inset, 27, 8.5f, Quiet, inner - Picture);
        Write(canvas, Texts.SlipTitle, Inset, 44, 13, Accent, inner - Picture - 8, bold: true);
        Write(canvas, slip.Children, Inset, 66, 15, Ink, inner - Picture - 8, bold: true);
        Write(canvas, $"{slip.Class}　{slip.Guardian}", Inset, 82, 9.5f, Ink, inner - Picture - 8);

        using var box = new SKPaint { Color = Tint, IsAntialias = true };
        var code = SKRect.Create(Inset, 92, inner - Picture - 10, 32);
        canvas.DrawRoundRect(code, 5, 5, box);
        WriteCode(canvas, slip.Code, code);
        DrawPicture(canvas, slip.Link, SKRect.Create(Width - Inset - Picture, 24, Picture, Picture));
        WriteCentred(canvas, Texts.SlipUntil(Texts.ShortDay(slip.Until)), Width - Inset - (Picture / 2), 110, 8, Quiet);
        WriteCentred(canvas, Texts.SlipOnce, Width - Inset - (Picture / 2), 121, 8, Quiet);

        var y = 140f;
        foreach (var line in new[] { Texts.SlipHow1, Texts.SlipHow2, Texts.SlipHow3 })
        {
            Write(canvas, line, Inset, y, 8.5f, Ink, inner);
            y += 14;
        }

        Write(canvas, Texts.SlipInEnglish, Inset, y + 3, 7.2f, Quiet, inner);
    }

    /// <summary>Each sign in a place of its own, in two groups of four: 7K4M 92QH.</summary>
    private void WriteCode(SKCanvas canvas, string code, SKRect box)
    {
        using var font = new SKFont(typeface, 20) { Embolden = true, Subpixel = true, LinearMetrics = true };
        using var paint = new SKPaint { Color = Ink, IsAntialias = true };
        var step = (box.Width - 16) / code.Length;
        var x = box.Left + 8 + (step / 2);
        foreach (var sign in code)
        {
            canvas.DrawText(sign.ToString(), x, box.MidY + 7.5f, SKTextAlign.Center, font, paint);
            x += step;
        }
    }

    private static void DrawPicture(SKCanvas canvas, string link, SKRect place)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        const int Margin = 4; // of the standard's own
        var size = place.Width / (modules.Count - (2 * Margin));
        using var dark = new SKPaint { Color = Ink, IsAntialias = false };
        for (var row = Margin; row < modules.Count - Margin; row++)
        {
            for (var column = Margin; column < modules.Count - Margin; column++)
            {
                if (modules[row][column]) canvas.DrawRect(place.Left + ((column - Margin) * size), place.Top + ((row - Margin) * size), size, size, dark);
            }
        }
    }

    /// <summary>What is too long for its place is written smaller, never cut.</summary>
    private void Write(SKCanvas canvas, string text, float x, float y, float size, SKColor colour, float width, bool bold = false)
    {
        using var font = new SKFont(typeface, size) { Embolden = bold, Subpixel = true, LinearMetrics = true };
        var wide = font.MeasureText(text);
        if (wide > width) font.Size = size * width / wide;
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
    }

    private void WriteCentred(SKCanvas canvas, string text, float x, float y, float size, SKColor colour)
    {
        using var font = new SKFont(typeface, size) { Subpixel = true, LinearMetrics = true };
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(text, x, y, SKTextAlign.Center, font, paint);
    }
}
