using System.Net;
using System.Net.Sockets;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>Where the school's virus scanner (clamd) listens; an empty address means no scanner.</summary>
public sealed class ClamAvOptions
{
    /// <summary>
    /// <c>tcp://127.0.0.1:3310</c> or <c>unix:/run/clamav/clamd.ctl</c>. The connection is neither encrypted nor authenticated: keep
    /// clamd on the same machine.
    /// </summary>
    public string Address { get; init; } = string.Empty;

    /// <summary>Timeout for scanning one file.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    internal EndPoint? EndPoint() =>
        Address.StartsWith("unix:", StringComparison.Ordinal) ? new UnixDomainSocketEndPoint(Address["unix:".Length..])
        : Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri is { Scheme: "tcp", Port: > 0 } ? new DnsEndPoint(uri.Host, uri.Port)
        : null;
}
