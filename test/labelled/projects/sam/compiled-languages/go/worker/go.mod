module worker

go 1.23
