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
        try
        {
            var pipe = request.BodyReader;
            while (request.ContentLength is null || request.ContentLength <= limit.Bytes)
            {
                var result = await pipe.ReadAsync(request.HttpContext.RequestAborted);
                if (result.Buffer.Length > limit.Bytes)
                {
                    pipe.AdvanceTo(result.Buffer.End);
                    break;
                }

                if (result.IsCompleted) return Finish(pipe, result.Buffer, limit, read);
                pipe.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            }

            await HearOutAsync(request, limit);
            return BodyRead<T>.TooLarge;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? BodyRead<T>.TooLarge : BodyRead<T>.Malformed;
        }
    }

    // who is still sending does not read: answered at once, the connection would break over the answer
    private static async ValueTask HearOutAsync(HttpRequest request, BodyLimit limit)
    {
        if (request.ContentLength > limit.HeardOut) return;

        var heard = 0L;
        while (heard <= limit.HeardOut)
        {
            var result = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            heard += result.Buffer.Length;
            request.BodyReader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted) return;
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
internal sealed record BodyLimit(int Bytes, int Characters)
{
    /// <summary>Up to here a body that is too large is still heard to its end, unkept, so that its sender gets a clear answer.</summary>
    public int HeardOut => Bytes * 8;
}

/// <summary>What was read, or the status that says why not.</summary>
internal readonly record struct BodyRead<T>(T? Value, int? Refusal) where T : class
{
    public static readonly BodyRead<T> TooLarge = new(null, StatusCodes.Status413PayloadTooLarge);
    public static readonly BodyRead<T> Malformed = new(null, StatusCodes.Status400BadRequest);
}
