namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>What an error code of WeCom asks of us. The words beside a code may change; the codes do not (reference 3 and 10).</summary>
internal enum ErrorAction
{
    /// <summary>Done, or done before under the same id.</summary>
    Ok,

    /// <summary>Not now: again in a moment.</summary>
    Retry,

    /// <summary>The token is no longer good: a new one, and once more.</summary>
    Token,

    /// <summary>More calls than allowed: again when the window has passed.</summary>
    Wait,

    /// <summary>This recipient cannot be reached.</summary>
    Drop,

    /// <summary>The set-up is wrong: somebody must mend it in the console.</summary>
    Config,

    /// <summary>What we sent is wrong: a mistake of ours.</summary>
    Payload,

    /// <summary>A parent's allowance of messages is used up, or the two days are over: it waits until they write again.</summary>
    Quota,

    /// <summary>The conversation is somebody else's now, or over.</summary>
    State,

    /// <summary>The task id was used before: another one.</summary>
    OtherTask,

    /// <summary>The card can no longer be changed: say it anew.</summary>
    CardGone,

    /// <summary>The content was refused; a person must look at it.</summary>
    Blocked,
}

internal static class WeComErrors
{
    // one line per action of the reference's table; what is not listed is a mistake of ours
    private static readonly Dictionary<ErrorAction, int[]> Codes = new()
    {
        [ErrorAction.Ok] = [0, 95033],
        [ErrorAction.Retry] = [-1, 6000, 45033, 45035, 45036],
        [ErrorAction.Token] = [40014, 41001, 42001],
        [ErrorAction.Wait] = [45009],
        [ErrorAction.Drop] = [40003, 60111, 46004, 40096, 41035, 41056, 43004, 81013, 82001],
        [ErrorAction.Config] =
        [
            40001, 40013, 40091, 40056, 301002, 41011, 43009, 43012, 48001, 48002, 48003, 48004, 48005, 48006, 48007, 48010, 50001, 50002, 50003,
            60011, 60020, 60021, 60030, 60031, 92000, 301042, 60251, 60252, 60253, 95000, 95004, 84074, 93000, 93004, 93008, 95003, 95011, 95012,
            95017, 95023, 95026, 95027, 65014, 65018, 65022, 65023, 65024,
        ],
        [ErrorAction.Quota] = [95001, 95002],
        [ErrorAction.State] = [95013, 95016, 95018, 95031, 95014, 95019, 95007],
        [ErrorAction.OtherTask] = [42014],
        [ErrorAction.CardGone] = [60140, 42015, 42016],
        [ErrorAction.Blocked] = [40201, 40204, 82004, 85002],
    };

    private static readonly Dictionary<int, ErrorAction> ActionOf =
        Codes.SelectMany(line => line.Value.Select(code => (code, line.Key))).ToDictionary(one => one.code, one => one.Key);

    public static ErrorAction Of(int code) => ActionOf.GetValueOrDefault(code, ErrorAction.Payload);
}
