using AfterSchoolBot.Bot.Hosting;

namespace AfterSchoolBot.Bot.Files;

/// <summary><c>/files/{secret}</c>: the link is the key. Nothing on the way keeps what it opens.</summary>
internal static class FileLinks
{
    public static void MapFiles(this WebApplication app) => app.MapGet("/files/{secret}", async (string secret, HttpContext context, Database database) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        await using var programme = database.Reader.Open();
        return await FileShelf.FindAsync(secret, programme, database.Time.GetUtcNow(), context.RequestAborted) is { } file
            ? Results.File(file.Bytes, file.ContentType, file.Name)
            : Results.Text("这个链接打不开了：文件只保存 7 天。请在对话里再要一次。\nThis link does not open any more: files are kept for 7 days. Please ask for it again in the chat.", statusCode: StatusCodes.Status404NotFound);
    });
}
