using System.Net;
using System.Threading.RateLimiting;
using Portfolio.Infrastructure.Evidence;

namespace Portfolio.Web.Features.Receipts;

/// <summary>The public check of receipts, so many a minute for one network: a school's whole class sits behind one address.</summary>
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

    /// <returns>The receipt, none when it is not valid; or <c>too-many-requests</c>.</returns>
    public Result<SignedReceipt?> Check(string text, IPAddress? from)
    {
        using var lease = _limiter.AttemptAcquire(NetworkOf(from ?? IPAddress.None));
        return lease.IsAcquired ? ReceiptFile.Read(text, keys.Public()) : TooMany;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>One person's computer has a whole /64 of IPv6 to itself.</summary>
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
