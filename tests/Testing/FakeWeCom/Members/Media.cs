using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Files for three days (section 4.2), taken only under the headers that the platform insists on (section 12).</summary>
internal sealed partial class Media(Corp corp)
{
    private const int Megabyte = 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(3);
    private static readonly Dictionary<string, int> Limits = new()
    {
        ["image"] = 10 * Megabyte,
        ["voice"] = 2 * Megabyte,
        ["video"] = 10 * Megabyte,
        ["file"] = 20 * Megabyte,
    };

    private readonly Dictionary<string, StoredFile> files = [];

    public Answer Upload(ApiCall call)
    {
        var type = call.Parameter("type") ?? "";
        if (!Limits.TryGetValue(type, out var limit)) return Answer.Refuse(40004, "invalid media type");
        if (Part(call) is not { } part) return Answer.Refuse(44001, "empty media data");
        if (part.Bytes.Length <= 5) return Answer.Refuse(44001, "empty media data: more than 5 bytes are needed");
        if (part.Bytes.Length > limit) return Answer.Refuse(45002, "media is too large");

        return Answer.Ok(new JsonObject
        {
            ["type"] = type,
            ["media_id"] = Keep(part.Name, part.Type, part.Bytes),
            ["created_at"] = corp.Seconds.ToString(CultureInfo.InvariantCulture),
        });
    }

    public Answer Get(ApiCall call)
    {
        var id = call.Parameter("media_id");
        return Check(id) is { } flaw ? Answer.Refuse(flaw) : Answer.Ok() with { File = files[id!] };
    }

    public Flaw? Check(string? id)
    {
        if (id is null || !files.TryGetValue(id, out var file)) return new(40007, "invalid media_id");
        return corp.Now - file.Since <= Kept ? null : new(40007, "media_id expired");
    }

    public StoredFile? Find(string id) => files.GetValueOrDefault(id);

    public string Keep(string name, string type, byte[] bytes)
    {
        var id = corp.NewId("media_");
        files[id] = new(name, type, bytes, corp.Now);
        return id;
    }

    /// <summary>Read by hand, since a lenient reader would hide what the platform refuses.</summary>
    private static (string Name, string Type, byte[] Bytes)? Part(ApiCall call)
    {
        if (BoundaryText().Match(call.ContentType ?? "") is not { Success: true } boundary) return null;

        var body = Encoding.Latin1.GetString(call.Bytes);
        var fence = "--" + boundary.Groups[1].Value;
        foreach (var piece in body.Split(fence).Skip(1))
        {
            var end = piece.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;

            var head = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(piece[..end]));
            if (NameText().Match(head) is not { Success: true } || FileNameText().Match(head) is not { Success: true } file) continue;

            var type = TypeText().Match(head) is { Success: true } found ? found.Groups[1].Value.Trim() : "application/octet-stream";
            return (file.Groups[1].Value, type, Encoding.Latin1.GetBytes(piece[(end + 4)..^2]));
        }

        return null;
    }

    [GeneratedRegex("boundary=\"?([^\";]+)\"?")]
    private static partial Regex BoundaryText();

    [GeneratedRegex("(?im)^content-disposition:.*[; ]name=\"media\"")]
    private static partial Regex NameText();

    [GeneratedRegex("(?im)^content-disposition:.*[; ]filename=\"(?!=\\?)([^\"]+)\"")]
    private static partial Regex FileNameText();

    [GeneratedRegex("(?im)^content-type:(.*)$")]
    private static partial Regex TypeText();
}
