using SkiaSharp;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>The letters of the server: a face that can write Chinese, the reader's own forms first. They are looked for once.</summary>
internal static class StatementFonts
{
    private const int Simplified = '费', Traditional = '費';
    private const int MostFacesAFile = 16;

    private static readonly string[] Unlike = ["Serif", "Mono", "Bold", "Light", "Thin", "Black", "Italic", "Ming", "Song"];

    private static readonly string[] Folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts"),
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    private static readonly Lazy<IReadOnlyList<SKTypeface>> Faces = new(() => [.. FromSystem().Concat(FromFiles()).Take(MostFacesAFile)]);

    /// <summary>Null: no face here can write Chinese.</summary>
    public static SKTypeface? For(string language)
    {
        string[] own = language == Texts.Traditional ? ["TC", "HK"] : ["SC", "CN"];
        return Faces.Value.FirstOrDefault(face => own.Any(forms => face.FamilyName.EndsWith(forms, StringComparison.Ordinal))) ?? (Faces.Value.Count > 0 ? Faces.Value[0] : null);
    }

    private static IEnumerable<SKTypeface> FromSystem() => SKFontManager.Default.MatchCharacter(Simplified) is { } face && Writes(face) ? [face] : [];

    /// <summary>On a server without a font service the files are looked into: an upright sans of usual weight first, and all faces of that file.</summary>
    private static List<SKTypeface> FromFiles() => Folders
        .Where(folder => folder.Length > 0 && Directory.Exists(folder))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
        .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".TTC" or ".OTF" or ".TTF" or ".OTC")
        .OrderBy(UnlikeASans).ThenBy(file => file, StringComparer.Ordinal)
        .Select(file => FacesOf(file).ToList())
        .FirstOrDefault(faces => faces.Count > 0) ?? [];

    private static int UnlikeASans(string file) => Unlike.Count(part => Path.GetFileName(file).Contains(part, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<SKTypeface> FacesOf(string file)
    {
        for (var index = 0; index < MostFacesAFile && SKTypeface.FromFile(file, index) is { } face; index++)
        {
            if (Writes(face)) yield return face;
            else face.Dispose();
        }
    }

    private static bool Writes(SKTypeface face)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyph(Simplified) && font.ContainsGlyph(Traditional) && font.ContainsGlyph('8');
    }
}
