namespace AfterSchoolBot.Channels.WeCom.Checks;

/// <summary>What 'wecom check' looks at, in the order in which one thing needs the other.</summary>
public enum CheckPoint
{
    /// <summary>WeCom's server answers this machine.</summary>
    Reachable,

    /// <summary>This machine's clock agrees with WeCom's: callbacks are refused when it is minutes off.</summary>
    Clock,
    CorpId,
    Secret,

    /// <summary>This machine's address is on the app's list.</summary>
    TrustedIp,

    /// <summary>The number of the app belongs to its secret.</summary>
    Agent,

    /// <summary>Somebody can see the app.</summary>
    Scope,

    /// <summary>The public address leads to this program, with the same token and key.</summary>
    Callback,

    /// <summary>The customer-service account is there, and this app may answer for it.</summary>
    KfAccount,

    /// <summary>The app may read the home-school book and send school notices.</summary>
    HomeSchool,

    /// <summary>WeCom has verified the school.</summary>
    Verified,

    /// <summary>Somebody of the staff is known by a WeCom account.</summary>
    StaffBound,
}

/// <summary>One thing that was looked at: whether it is right, and the platform's code where it is not.</summary>
public sealed record Finding(CheckPoint Point, bool IsRight, int? Code = null);
