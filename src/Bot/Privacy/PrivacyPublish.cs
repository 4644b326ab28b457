using System.Text;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary><c>privacy publish FILE</c>: a text whose nine parts begin with the names of the nine points becomes the next privacy notice (D3, D5).</summary>
internal sealed record PrivacyPublish(string File)
{
    private static readonly char[] BeforeAName = ['#', ' ', '*', '-', '、', '.', '）', ')', '一', '二', '三', '四', '五', '六', '七', '八', '九', '1', '2', '3', '4', '5', '6', '7', '8', '9', '\uFEFF'];

    /// <summary>Null: the arguments are not those of a publication.</summary>
    public static PrivacyPublish? Read(string[] arguments) => arguments is [var file] && !file.StartsWith('-') ? new(file) : null;

    public async Task<int> RunAsync(Database database, TextWriter output, TextWriter errors)
    {
        string text;
        try
        {
            text = await System.IO.File.ReadAllTextAsync(File);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{File} cannot be read: {failure.Message}");
            return 1;
        }

        var points = PointsOf(text);
        IReadOnlyList<PrivacyPoint> missing = [];
        var version = 0;
        await database.Store.WriteAsync(
            async (programme, cancellationToken) =>
            {
                version = await programme.NextVersionAsync(DocumentKind.PrivacyNotice, cancellationToken);
                switch (PublishedDocument.PublishPrivacyNotice(version, "隐私说明", text, points, database.Clock.SchoolNow))
                {
                    case NoticeOutcome.Published(var notice):
                        programme.Documents.Add(notice);
                        break;
                    case NoticeOutcome.Refused(var open):
                        missing = open;
                        break;
                }
            },
            CancellationToken.None);
        if (missing.Count > 0)
        {
            await errors.WriteLineAsync($"Not published: it says nothing about {string.Join(", ", missing.Select(point => $"{ConsentCards.Say(point)} ({point})"))}.");
            return 1;
        }

        await output.WriteLineAsync($"隐私说明: version {version}. Families are asked to agree to it before anything more of a child is kept.");
        return 0;
    }

    /// <summary>A part begins with its name, alone on a line or before a colon: 用途：…</summary>
    private static Dictionary<PrivacyPoint, string> PointsOf(string text)
    {
        var parts = new Dictionary<PrivacyPoint, StringBuilder>();
        StringBuilder? part = null;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            var bare = line.TrimStart(BeforeAName).TrimEnd('*');
            var colon = bare.IndexOfAny([':', '：']);
            var name = (colon < 0 ? bare : bare[..colon]).Trim('*', ' ');
            if (PointCalled(name) is { } point)
            {
                parts[point] = part = new StringBuilder(colon < 0 ? "" : bare[(colon + 1)..].Trim('*', ' '));
            }
            else if (line.Length > 0)
            {
                part?.Append(part.Length > 0 ? "\n" : "").Append(line);
            }
        }

        return parts.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    private static PrivacyPoint? PointCalled(string name)
    {
        foreach (var language in Texts.Languages)
        {
            Texts.Speak(language);
            foreach (var point in Enum.GetValues<PrivacyPoint>())
            {
                if (string.Equals(name, ConsentCards.Say(point), StringComparison.OrdinalIgnoreCase) || string.Equals(name, point.ToString(), StringComparison.OrdinalIgnoreCase)) return point;
            }
        }

        return null;
    }
}
