using Portfolio.Domain.Imports;
using Portfolio.Inspection.Sheets;
using Portfolio.Inspection.Work;

namespace Portfolio.Infrastructure.Inspection;

/// <summary>A table that a worker reads: rows are fetched on demand, and this process parses no byte of the file.</summary>
internal sealed class WorkerSheet : ISheet
{
    private readonly InspectionSeat _seat;

    private readonly Action<WorkerEnd> _ended;

    private readonly Frame? _first;

    private WorkerEnd? _end;

    private WorkerSheet(InspectionSeat seat, Action<WorkerEnd> ended)
    {
        (_seat, _ended) = (seat, ended);
        _first = Next();
        Form = _first is { Kind: FrameKind.Form } form ? form.As<string>(FrameKind.Form) : "unknown";
    }

    public string Form { get; }

    public double Progress { get; private set; }

    /// <param name="ended">called when the file has ended its worker</param>
    public static WorkerSheet Open(InspectionSeat seat, string path, TextForm form, int seconds, Action<WorkerEnd> ended)
    {
        seat.Send(JobKind.Sheet, (byte)form, seconds, path);
        return new(seat, ended);
    }

    public IEnumerable<SheetRow> Rows()
    {
        var last = 0;
        for (var frame = _first is { Kind: FrameKind.Form } ? Next() : _first; frame is { Kind: FrameKind.Rows } rows; frame = Next())
        {
            var read = Read(rows);
            foreach (var row in read?.Rows ?? [])
            {
                last = row.Number;
                yield return row;
            }

            Progress = read?.Progress ?? Progress;
        }

        if (_end is { } end)
        {
            yield return end == WorkerEnd.Exhausted
                ? SheetRow.Broken(last + 1, ImportProblems.ArchiveTooLarge, ImportLimits.UnpackedBytes / 1_048_576)
                : SheetRow.Broken(last + 1, ImportProblems.FileBroken);
        }
    }

    public void Dispose() => _seat.Dispose();

    private RowsRead? Read(Frame frame)
    {
        try
        {
            return frame.As<RowsRead>(FrameKind.Rows);
        }
        catch (InvalidDataException)
        {
            End();
            return null;
        }
    }

    /// <returns>The next answer; null when the worker has ended.</returns>
    private Frame? Next()
    {
        if (_end is not null)
        {
            return null;
        }

        try
        {
            var frame = _seat.Read();
            if (frame.Kind != FrameKind.OutOfMemory)
            {
                return frame;
            }
        }
        catch (InvalidDataException)
        {
            // How it ended is determined below.
        }

        End();
        return null;
    }

    private void End()
    {
        var end = _seat.Worker.End();
        _end = end;
        _ended(end);
    }
}
