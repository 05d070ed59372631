using Microsoft.Data.Sqlite;

namespace Quickstart;

/// <summary>The customers, in a SQLite file that is created and filled on the first run.</summary>
internal sealed class CustomerDatabase : IDisposable
{
    private const string Schema =
        """
        CREATE TABLE customers (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, created_at TEXT NOT NULL, plan TEXT NOT NULL,
            street TEXT, city TEXT, state TEXT, postal_code TEXT, country TEXT,
            company TEXT, industry TEXT, employees INTEGER,
            password_hash TEXT NOT NULL);
        """;

    private const string Customers =
        """
        INSERT INTO customers VALUES
        ('97980cfea0067', 'Peter Gibbons', 'peter@example.com', '2015-02-23T22:28:55.387Z', 'Premium',
            '6th St', 'San Francisco', 'CA', '94103', 'USA', 'Initech', 'Software', 120, '$2b$12$1Kq7'),
        ('97980cfea0068', 'Zoë Brandão', 'zoe@example.pt', '2019-05-02T09:14:07+01:00', 'Enterprise',
            'Rua Augusta 24', 'Lisboa', NULL, '1100-053', 'Portugal', 'Azulejo & Filhos', 'Ceramics', 48, '$2b$12$9dLw'),
        ('97980cfea0069', 'Łukasz Wójcik', 'lukasz@example.pl', '2020-11-17T16:40:00+01:00', 'Free',
            'ul. Długa 7', 'Kraków', NULL, '31-146', 'Poland', NULL, NULL, NULL, '$2b$12$Xw0e'),
        ('97980cfea0070', 'Margaret "Peggy" Olsen', 'peggy@example.com', '2021-03-08T12:00:00Z', 'Premium',
            '350 Madison Ave', 'New York', 'NY', '10017', 'USA', 'Olsen "Copy" LLC', 'Advertising', 9, '$2b$12$pQ3s'),
        ('97980cfea0071', 'Søren Kjærgaard', 'soren@example.dk', '2022-06-30T23:59:59.999+02:00', 'Free',
            'Nørrebrogade 112', 'København', NULL, '2200', 'Denmark', NULL, NULL, NULL, '$2b$12$k8Rt'),
        ('97980cfea0072', 'Nguyễn Thị Hà', 'ha.nguyen@example.vn', '2023-01-22T08:05:30+07:00', 'Enterprise',
            '15 Phố Huế', 'Hà Nội', NULL, '11600', 'Vietnam', 'Sông Hồng Logistics', 'Transport', 2300, '$2b$12$Vb5n'),
        ('97980cfea0073', 'Ольга Соколова', 'olga@example.kz', '2024-02-29T10:30:00+05:00', 'Premium',
            'пр. Абая 52', 'Алматы', NULL, '050008', 'Kazakhstan', 'Тау', 'Tourism', 17, '$2b$12$Zc6m'),
        ('97980cfea0074', 'Aoife Ní Bhraonáin', 'aoife@example.ie', '2025-09-01T07:45:12Z', 'Free',
            NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '$2b$12$Hy2d');
        """;

    private readonly SqliteConnection _connection;

    private CustomerDatabase(SqliteConnection connection) => _connection = connection;

    public static CustomerDatabase Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();

        // The transaction locks the file, so that only one of two concurrent first runs fills it.
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'customers'";
        if (command.ExecuteScalar() is 0L)
        {
            command.CommandText = Schema + Customers;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
        return new CustomerDatabase(connection);
    }

    public IEnumerable<Customer> ReadCustomers()
    {
        using var command = _connection.CreateCommand();
        command.CommandText =
            """
            SELECT id, name, email, created_at, plan, password_hash,
                street, city, state, postal_code, country, company, industry, employees
            FROM customers ORDER BY id
            """;
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return new Customer
            {
                Id = row.GetString(0),
                Name = row.GetString(1),
                Email = row.GetString(2),
                CreatedAt = row.GetDateTimeOffset(3),
                Plan = Enum.Parse<Plan>(row.GetString(4)),
                PasswordHash = row.GetString(5),
                Address = row.IsDBNull(6) ? null : new Address(
                    row.GetString(6), row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8), row.GetString(9), row.GetString(10)),
                Company = row.IsDBNull(11) ? null : new Company(row.GetString(11), row.GetString(12), row.GetInt32(13)),
            };
        }
    }

    public void Dispose() => _connection.Dispose();
}
