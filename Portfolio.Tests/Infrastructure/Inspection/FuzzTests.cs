using Portfolio.Domain.Evidence;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Inspection;
using Portfolio.Inspection.Work;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Inspection;

/// <summary>
/// Thousands of broken files, the same in each run: each gets an answer, and none crashes a worker. A longer run, manually:
/// <c>bench fuzz</c>.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const int Seed = 20_261_129;

    private const int Each = 700;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portfolio-fuzz-");

    public static TheoryData<EvidenceFormat> Formats => [.. Enum.GetValues<EvidenceFormat>()];

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task BrokenEvidence_IsAnswered(EvidenceFormat format)
    {
        var good = GoodFiles.Of(format);
        var mutations = new Mutations(Seed);
        var ended = await AskAsync(
            Each, i => mutations.Of(good[i % good.Count], good), JobKind.Evidence, (byte)format, seat => seat.Read().As<EvidenceFlaw?>(FrameKind.Looked));
        Assert.Equal([], ended);
    }

    [Fact]
    public async Task BrokenWorkbook_IsAnswered()
    {
        var good = GoodFiles.Workbook();
        var mutations = new Mutations(Seed);
        var ended = await AskAsync(
            Each, i => i % 3 == 0 ? mutations.Of(good, []) : mutations.OfArchive(good), JobKind.Sheet, (byte)TextForm.Unknown, seat =>
            {
                while (seat.Read().Kind != FrameKind.End)
                {
                }
            });
        Assert.Equal([], ended);
    }

    [Fact]
    public async Task BrokenText_IsAnswered()
    {
        var good = GoodFiles.Text();
        var mutations = new Mutations(Seed);
        var ended = await AskAsync(Each, _ => mutations.Of(good, []), JobKind.Sheet, (byte)TextForm.Unknown, seat =>
        {
            while (seat.Read().Kind != FrameKind.End)
            {
            }
        });
        Assert.Equal([], ended);
    }

    /// <returns>The numbers of the files that crashed a worker, and its error output.</returns>
    private async Task<IReadOnlyList<string>> AskAsync(int count, Func<int, byte[]> make, JobKind kind, byte option, Action<InspectionSeat> read)
    {
        var path = Path.Combine(_directory.FullName, kind.ToString() + option);
        var ended = new List<string>();
        for (var i = 0; i < count; i++)
        {
            await File.WriteAllBytesAsync(path, make(i), TestDatabase.Token);
            using var seat = await SharedWorkers.All.TakeAsync(TestDatabase.Token);
            seat.Send(kind, option, seconds: 15, path);
            try
            {
                read(seat);
                seat.Answered();
            }
            catch (InvalidDataException)
            {
                ended.Add($"{i}: {seat.Worker.End()} {seat.Worker.Complaint}");
            }
        }

        return ended;
    }
}
