using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Channels.Http;

/// <summary>Makes something of one whole JSON text; null where it is not what was expected.</summary>
internal delegate T? ReadJson<T>(ReadOnlySpan<byte> utf8) where T : class;

/// <summary>Reads a request's body once, out of the server's own buffers, and never more than allowed.</summary>
internal static class JsonBody
{
    public static async ValueTask<BodyRead<T>> ReadAsync<T>(HttpRequest request, BodyLimit limit, ReadJson<T> read) where T : class
    {
        if (request.ContentLength > limit.Bytes) return BodyRead<T>.TooLarge;

        try
        {
            var pipe = request.BodyReader;
            while (true)
            {
                var result = await pipe.ReadAsync(request.HttpContext.RequestAborted);
                if (result.Buffer.Length > limit.Bytes)
                {
                    pipe.AdvanceTo(result.Buffer.End);
                    return BodyRead<T>.TooLarge;
                }

                if (result.IsCompleted) return Finish(pipe, result.Buffer, limit, read);
                pipe.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            }
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? BodyRead<T>.TooLarge : BodyRead<T>.Malformed;
        }
    }

    private static BodyRead<T> Finish<T>(PipeReader pipe, ReadOnlySequence<byte> buffer, BodyLimit limit, ReadJson<T> read) where T : class
    {
        var body = buffer.IsSingleSegment ? Parse(buffer.FirstSpan, limit, read) : ParsePieces(buffer, limit, read);
        pipe.AdvanceTo(buffer.End);
        return body;
    }

    private static BodyRead<T> ParsePieces<T>(ReadOnlySequence<byte> buffer, BodyLimit limit, ReadJson<T> read) where T : class
    {
        var length = (int)buffer.Length;
        var whole = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            buffer.CopyTo(whole);
            return Parse(whole.AsSpan(0, length), limit, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    private static BodyRead<T> Parse<T>(ReadOnlySpan<byte> utf8, BodyLimit limit, ReadJson<T> read) where T : class
    {
        if (utf8.Length > limit.Characters && Encoding.UTF8.GetCharCount(utf8) > limit.Characters) return BodyRead<T>.TooLarge;

        return read(utf8) is { } value ? new(value, null) : BodyRead<T>.Malformed;
    }
}

/// <summary>How much a body may be.</summary>
internal sealed record BodyLimit(int Bytes, int Characters);

/// <summary>What was read, or the status that says why not.</summary>
internal readonly record struct BodyRead<T>(T? Value, int? Refusal) where T : class
{
    public static readonly BodyRead<T> TooLarge = new(null, StatusCodes.Status413PayloadTooLarge);
    public static readonly BodyRead<T> Malformed = new(null, StatusCodes.Status400BadRequest);
}
