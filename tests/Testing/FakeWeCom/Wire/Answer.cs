using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>What the platform says to a call: a code, a sentence for people, and the fields of a success.</summary>
internal sealed record Answer(int ErrCode, string ErrMsg, JsonObject? Fields = null)
{
    public StoredFile? File { get; init; }

    public static Answer Ok(JsonObject? fields = null) => new(0, "ok", fields);

    public static Answer Refuse(int code, string why) => new(code, why);

    public static Answer Refuse(Flaw flaw) => new(flaw.Code, flaw.Why);

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["errcode"] = ErrCode, ["errmsg"] = ErrMsg };
        foreach (var (name, value) in Fields ?? []) json[name] = value?.DeepClone();
        return json;
    }
}

/// <summary>Something wrong in what was sent, with the platform's code for it (section 10).</summary>
internal sealed record Flaw(int Code, string Why);

/// <summary>An uploaded file; it is kept three days (section 4.2).</summary>
internal sealed record StoredFile(string Name, string Type, byte[] Bytes, DateTimeOffset Since);
