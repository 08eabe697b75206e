class CreateRepairs < ActiveRecord::Migration[6.1]
  def change
    create_table :repairs do |t|
      t.sting :customer
      t.text :problem
      t.date :ready_on

      t.timestamps
    end
  end
end
