using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Testing.WeCom;

public sealed partial class FakeWeCom
{
    private void MapPage(WebApplication built)
    {
        built.MapGet("/", () => Results.Stream(typeof(FakeWeCom).Assembly.GetManifestResourceStream("Page.html")!, "text/html; charset=utf-8"));
        built.MapGet("/people", () => Results.Text(People().ToJsonString(Json.Readable), "application/json"));
        built.MapGet("/people/{id}", (string id) => Results.Text(Sight(id).ToJsonString(Json.Readable), "application/json"));
        built.MapPost("/people/{id}", ActAsync);
        built.MapGet("/connect/oauth2/authorize", oauth.Authorize);
        built.MapGet("/kfid/{account}", FollowLinkAsync);
        built.MapGet("/media/{id}", (string id) =>
        {
            lock (corp.Gate) return media.Find(id) is { } file ? Results.Bytes(file.Bytes, file.Type, file.Name) : Results.NotFound();
        });
    }

    private JsonObject People() => new()
    {
        ["members"] = new JsonArray([.. Options.Members.Select(member => new JsonObject { ["id"] = member.UserId, ["name"] = member.Name })]),
        ["parents"] = new JsonArray([.. Options.Parents.Select(parent => new JsonObject
        {
            ["id"] = parent.ExternalUserId,
            ["school_id"] = parent.ParentUserId,
            ["name"] = parent.Name,
        })]),
        ["calls"] = Calls.Count,
        ["warnings"] = Warnings.ToJson(),
    };

    /// <summary>What one person has on the screen.</summary>
    private JsonObject Sight(string id)
    {
        lock (corp.Gate)
        {
            var parent = book.Parents.FirstOrDefault(parent => parent.ExternalUserId == id);
            return new()
            {
                ["chat"] = Entries(parent is null ? memberChats.Of(id) : ChatOfCustomer(id)),
                ["notices"] = Entries(parent is null ? [] : NoticesOf(parent.ParentUserId)),
                ["follows"] = parent?.Follows,
                ["session"] = parent is null ? null : SessionOf(id).ToString(),
                ["menu"] = parent is null ? new JsonArray([.. menus.Buttons().Select(button => button.DeepClone())]) : null,
                ["tasks"] = new JsonArray([.. groupTasks.Open.Where(task => task.Sender == id)
                    .Select(task => new JsonObject { ["id"] = task.Id, ["text"] = task.Text })]),
            };
        }
    }

    private static JsonArray Entries(IEnumerable<ChatEntry> entries) => [.. entries.Select(entry => new JsonObject
    {
        ["id"] = entry.Id,
        ["from"] = entry.From,
        ["type"] = entry.Type,
        ["content"] = entry.Content.DeepClone(),
        ["at"] = entry.At.ToUnixTimeMilliseconds(),
    })];

    private async Task<IResult> ActAsync(string id, HttpRequest request)
    {
        var act = await request.ReadFromJsonAsync<JsonObject>() ?? [];
        try
        {
            var delivery = await DoAsync(id, act);
            return Results.Text(new JsonObject { ["accepted"] = delivery.Accepted, ["attempts"] = delivery.Attempts }.ToJsonString(), "application/json");
        }
        catch (InvalidOperationException refusal)
        {
            return Results.BadRequest(refusal.Message);
        }
    }

    private Task<Delivery> DoAsync(string id, JsonObject act)
    {
        var isMember = Options.Members.Any(member => member.UserId == id);
        var text = act.TextOr("text");
        return act.TextOr("act") switch
        {
            "say" => isMember ? SayAsync(id, text) : CustomerSaysAsync(id, text),
            "enter" => isMember ? EnterAsync(id) : CustomerEntersAsync(id),
            "menu" => MenuAsync(id, text),
            "press" => PressAsync(id, Entry(ChatOf(id), act), text, Chosen(act)),
            "tap" => CustomerTapsAsync(id, Entry(ChatOfCustomer(id), act), text),
            "image" => isMember ? SendImageAsync(id, Picture) : CustomerSendsImageAsync(id, Picture),
            "follow" => ParentFollowsAsync(Options.Parents.First(parent => parent.ExternalUserId == id).ParentUserId, act.Truth("follows") ?? true),
            "confirm" => ConfirmAsync(text),
            var other => throw new InvalidOperationException($"Nobody can {other}."),
        };
    }

    private async Task<Delivery> ConfirmAsync(string taskId)
    {
        await TeacherConfirmsAsync(taskId);
        return new(true, [], null);
    }

    /// <summary>The customer-service link: the person of the cookie, or the first parent, enters the chat.</summary>
    private async Task<IResult> FollowLinkAsync(string account, HttpRequest request)
    {
        if (account != Options.OpenKfId) return Results.NotFound();

        var chosen = request.Query["as"].ToString() is { Length: > 0 } named ? named : request.Cookies[OAuth.Cookie];
        var parent = Options.Parents.FirstOrDefault(parent => parent.ParentUserId == chosen || parent.ExternalUserId == chosen) ?? Options.Parents[0];
        await CustomerEntersAsync(parent.ExternalUserId, request.Query["scene_param"], request.Query["scene"]);
        return Results.Redirect($"/#{parent.ExternalUserId}");
    }

    private static ChatEntry Entry(IReadOnlyList<ChatEntry> chat, JsonObject act) =>
        chat.FirstOrDefault(entry => entry.Id == act.Text("message")) ?? throw new InvalidOperationException("This message is not there any more.");

    private static Dictionary<string, string[]> Chosen(JsonObject act) =>
        (act.Part("selections") ?? []).ToDictionary(item => item.Key, item => item.Value!.AsArray().Select(id => id!.GetValue<string>()).ToArray());

    private static byte[] Picture => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
