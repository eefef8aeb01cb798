using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>Scans bytes with clamd's INSTREAM command: length-prefixed chunks, then one answer.</summary>
public sealed class VirusScanner(IOptions<ClamAvOptions> options, TimeProvider clock)
{
    private const int PieceSize = 65_536;

    private const int LongestAnswer = 1024;

    public bool IsOn => options.Value.Address.Length > 0;

    /// <returns>The name of what was found; null when the bytes are clean.</returns>
    /// <exception cref="IOException">The scanner is unreachable, too slow, or failed: nothing is known about the bytes.</exception>
    public async Task<string?> FindAsync(Stream bytes, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return Read(await AskAsync(bytes, either.Token));
        }
        catch (SocketException e)
        {
            throw new IOException("The virus scanner cannot be reached", e);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new IOException("The virus scanner did not answer in time", e);
        }
    }

    private async Task<string> AskAsync(Stream bytes, CancellationToken ct)
    {
        var address = options.Value.EndPoint()!;
        using var socket = address is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address, ct);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var piece = new byte[sizeof(int) + PieceSize];
        int count;
        do
        {
            count = await bytes.ReadAsync(piece.AsMemory(sizeof(int)), ct);
            BinaryPrimitives.WriteInt32BigEndian(piece, count);
            await stream.WriteAsync(piece.AsMemory(0, sizeof(int) + count), ct);
        }
        while (count > 0);

        var answer = new byte[LongestAnswer];
        return Encoding.UTF8.GetString(answer, 0, await stream.ReadAtLeastAsync(answer, LongestAnswer, throwOnEndOfStream: false, ct))
            .TrimEnd('\0', '\n');
    }

    /// <summary>"stream: OK", "stream: Name FOUND", or a message that ends with ERROR.</summary>
    private static string? Read(string answer)
    {
        const string Before = "stream: ";
        const string Found = " FOUND";
        return answer == Before + "OK" ? null
            : answer.StartsWith(Before, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal)
                ? answer[Before.Length..^Found.Length]
            : throw new IOException($"The virus scanner could not look: {answer}");
    }
}
