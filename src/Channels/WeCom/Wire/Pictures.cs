using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>Shows what lies behind a link of ours as a picture in the chat itself: a grandmother need open nothing. The link stays in the message before it.</summary>
internal sealed class Pictures(WeComClient client, ReadFile? read = null)
{
    private const int Largest = 2 * 1024 * 1024; // what a parent's chat takes (reference 7.2)

    /// <summary>The message that shows it; null: it is no picture of ours, it is too large, or WeCom does not take it now.</summary>
    public async Task<string?> PartAsync(DrawnPicture picture, CancellationToken cancellationToken)
    {
        if (read is null || await read(picture.Link, cancellationToken) is not { ContentType: "image/png", Bytes.Length: <= Largest } file) return null;

        var answer = await client.UploadAsync("image", "picture.png", file.ContentType, file.Bytes, cancellationToken);
        if (answer is not WeComAnswer.Said { Action: ErrorAction.Ok } said || said.Text("media_id") is not { Length: > 0 } media) return null;

        var part = JsonNode.Parse(picture.Part)!;
        part["image"]!["media_id"] = media;
        return RawJson.Of(part);
    }
}
