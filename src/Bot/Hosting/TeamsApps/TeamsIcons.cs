using AfterSchoolBot.Bot.Files;
using SkiaSharp;

namespace AfterSchoolBot.Bot.Hosting.TeamsApps;

/// <summary>The school's mark as Teams wants it: in colour, and as a white outline. It is the mark of the web page (wwwroot/icon.svg).</summary>
internal static class TeamsIcons
{
    public const string AccentColor = "#1d5c63";
    public const string Bubble = "M7 9h18v11H15l-5 4v-4H7z";

    private static readonly SKPoint Middle = new(16, 16.5f); // of the bubble

    /// <summary>192 by 192: the mark lies within the inner 96, since Teams cuts the rest round or square.</summary>
    public static byte[] Color()
    {
        using var bitmap = new SKBitmap(192, 192);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColor.Parse(AccentColor));
        using var white = new SKPaint { Color = SKColors.White, IsAntialias = true };
        Draw(canvas, 192, 5, white);
        return Png.Of(bitmap);
    }

    /// <summary>32 by 32, white on nothing.</summary>
    public static byte[] Outline()
    {
        using var bitmap = new SKBitmap(32, 32);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        using var line = new SKPaint { Color = SKColors.White, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1.5f, StrokeJoin = SKStrokeJoin.Round };
        Draw(canvas, 32, 1.4f, line);
        return Png.Of(bitmap);
    }

    private static void Draw(SKCanvas canvas, float size, float scale, SKPaint paint)
    {
        using var bubble = SKPath.ParseSvgPathData(Bubble);
        canvas.Translate(size / 2, size / 2);
        canvas.Scale(scale);
        canvas.Translate(-Middle.X, -Middle.Y);
        canvas.DrawPath(bubble, paint);
        canvas.Flush();
    }
}
