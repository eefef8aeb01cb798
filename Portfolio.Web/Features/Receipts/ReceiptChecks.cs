using System.Net;
using System.Threading.RateLimiting;
using Portfolio.Infrastructure.Evidence;

namespace Portfolio.Web.Features.Receipts;

/// <summary>The public receipt check, limited per minute and network: a whole class may share one address.</summary>
public sealed class ReceiptChecks(ReceiptKeys keys) : IDisposable
{
    private const int Burst = 60;

    private static readonly Error TooMany = new("too-many-requests", ErrorKind.TooMany);

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
        {
            TokenLimit = Burst,
            TokensPerPeriod = Burst / 6,
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            QueueLimit = 0,
        }));

    /// <returns>The receipt, null when it is invalid; or <c>too-many-requests</c>.</returns>
    public Result<SignedReceipt?> Check(string text, IPAddress? from)
    {
        using var lease = _limiter.AttemptAcquire(NetworkOf(from ?? IPAddress.None));
        return lease.IsAcquired ? ReceiptFile.Read(text, keys.Public()) : TooMany;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>A single computer may have a whole IPv6 /64.</summary>
    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6 || address.GetAddressBytes() is not { Length: 16 } bytes)
        {
            return address.MapToIPv4();
        }

        bytes.AsSpan(8).Clear();
        return new(bytes);
    }
}
