namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>Keeps a callback safe. WeCom is told that it arrived only when this has returned, and sends it again if this throws.</summary>
internal delegate Task TakeCallback(WeComCallback callback, CancellationToken cancellationToken);
